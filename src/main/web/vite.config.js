import { defineConfig } from "vite";

export default defineConfig({
  base: "/",
  build: {
    rolldownOptions: { input: ["index.html", "matrix.html"] },
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: { polyfill: false },
    // Small pictures would become data: addresses in style sheets, which the page's policy allows for images only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
  },
  // While the page is worked on: `npm run dev` beside a running playground.
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      ["/playground/api", "/api"].map((path) => [path, { target: "http://127.0.0.1:3978", changeOrigin: true }]),
    ),
  },
});
