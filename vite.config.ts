import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The tab. Its page is served with a Content-Security-Policy that allows no inline script, hence no preload polyfill.
 * React is a file of its own: it is fetched beside the entry and stays cached from one release to the next.
 */
export default defineConfig({
  root: 'src',
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ }] },
      },
    },
  },
});
