/** A number as digits with an optional decimal point, without needless zeros: `007.50` is `7.5`. */
export function decimal(whole: string, fraction = ''): string {
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  const tail = trimZeros(fraction);
  return tail ? `${head}.${tail}` : head;
}

/** A decimal times a power of ten, digit by digit: floating point would make 1.1 million something else. */
export function scaled(value: string, power: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = fraction.padEnd(power, '0');
  return decimal(whole + digits.slice(0, power), digits.slice(power));
}

/** A decimal in English notation: `12345.6` is `12,345.6`. */
export function inEnglish(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const head = whole.length > 300 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction ? `${head}.${fraction}` : head;
}

/** Without the zeros at the end; a loop, since `/0+$/` takes quadratic time on a million zeros and a one. */
function trimZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}
