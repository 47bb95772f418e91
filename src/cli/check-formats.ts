/** How `zweispalt check` may show findings. */
export const CHECK_FORMATS = ['text', 'json', 'github'] as const;
