import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
    root: here("src/main/web"),
    base: "/",
    publicDir: false,
    cacheDir: here("target/vite"),
    build: {
        outDir: here("target/web"),
        emptyOutDir: true,
        target: "es2022",
        // Inlined files would need exceptions in the content security policy.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 2000,
    },
    worker: { format: "es" },
});
