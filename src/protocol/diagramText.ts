// What pages know of the text of diagrams: the same that the text editor proposes, and where the text says what a
// picture shows.
export { type DiagramSuggestion, suggestInDiagram } from '../core/diagrams/edit/suggest.ts';
export { type DiagramType, snippetText } from '../core/diagrams/edit/types/diagramType.ts';
export { diagramTypes } from '../core/diagrams/edit/types/index.ts';
export { readElements } from '../core/diagrams/elements/readElements.ts';
export { partRange } from './partRange.ts';
