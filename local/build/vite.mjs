/** Vite would rather have its config files named .mts, and says so at every build; it reads them all the same. */
export function importVite() {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';
  return import('vite');
}
