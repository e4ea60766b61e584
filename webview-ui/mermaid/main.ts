import mermaid from 'mermaid';

// A script of its own: it is by far the largest, and a page without a diagram never loads it.
Object.assign(globalThis, { mermaid });
