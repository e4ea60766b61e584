import { dataTypes } from './dataTypes.ts';
import type { DiagramType } from './diagramType.ts';
import { grammarTypes } from './grammarTypes.ts';
import { planningTypes } from './planningTypes.ts';
import { softwareTypes } from './softwareTypes.ts';

/** Every type that Mermaid 12 draws, the most used ones first. */
export const diagramTypes: readonly DiagramType[] = [...softwareTypes, ...planningTypes, ...dataTypes, ...grammarTypes];
