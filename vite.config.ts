import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The tab. Its page is served with a Content-Security-Policy that allows no inline script, hence no preload polyfill.
 * What the first view needs stays one script: a chunk of its own for React would cost two more requests.
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
    rolldownOptions: { input: ['src/index.html', 'src/auth-start.html', 'src/auth-end.html'] },
  },
});
