import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'local/teams/window',
  base: '/window/',
  plugins: [react()],
  build: { outDir: '../../../dist/window', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
});
