// The entry of dist/webview/mermaid.js: Mermaid, which draws in a page and parses in a worker. It is by far the largest
// script, and nothing loads it before there is a diagram.
import './groupBy.ts';
import mermaid from 'mermaid';
import { answerQuestions } from './worker.ts';

if ('document' in globalThis) {
	Object.assign(globalThis, { mermaid });
} else {
	mermaid.initialize({ startOnLoad: false });
	answerQuestions(mermaid);
}
