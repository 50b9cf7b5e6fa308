/** Of the package; told by the health check. */
export const version = '0.2.0';
