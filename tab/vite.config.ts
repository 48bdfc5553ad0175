import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { keepFormerBuild } from './keepFormerBuild.ts'
import { precompress } from './precompress.ts'

const server = 'http://localhost:3978'

export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react(), precompress(), keepFormerBuild()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4', 'ios16.4'],
  },
  server: { proxy: { '/api': server, '/local': server } },
})
