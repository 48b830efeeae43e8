/// <reference types="vite/client" />
/// <reference path="../preload/window.d.ts" />
