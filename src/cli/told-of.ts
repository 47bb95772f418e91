/** A message about a file, with the file's name before it unless the message has it. */
export const toldOf = (path: string, message: string): string =>
  message.includes(path) ? message : `${path}: ${message}`;
