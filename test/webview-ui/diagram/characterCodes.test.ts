import assert from 'node:assert/strict';
import { characters, withoutCodes } from '../../../webview-ui/preview/diagram/characterCodes.ts';

const entities: Readonly<Record<string, string>> = {
	'&quot;': '"',
	'&lt;': '<',
	'&hearts;': '♥',
	'&#35;': '#',
	'&#9829;': '♥',
	'&nbsp;': '\u00a0',
	'&#333;': 'ō',
};
const decode = (entity: string): string => entities[entity] ?? entity;
const drawn = (text: string): string => characters(withoutCodes(text, decode));

describe('codes of characters in diagrams', () => {
	it('become characters, which are never markup in the picture', () => {
		assert.equal(drawn('a["#quot;hi#quot; #35;1 #lt;b"]'), 'a["&#34;hi&#34; &#35;1 &#60;b"]');
		assert.equal(drawn('a[#hearts; #9829;]'), 'a[♥ ♥]');
	});

	it('have no meaning to Mermaid while it draws', () => {
		assert.doesNotMatch(withoutCodes('#quot;#35;#lt;', decode), /["#<]/);
	});

	it('keep what Mermaid would drop: a > in quotes, but no tag and no arrow', () => {
		assert.equal(drawn('a["f(x) -> y"] -->|"a > b"| b("c")'), 'a["f(x) -&#62; y"] -->|"a &#62; b"| b("c")');
		for (const text of ['a["x<br/>y"] --> b', '"A" ->> "B"', 'a["x -> y']) {
			assert.equal(drawn(text), text);
		}
	});

	it('leaves alone what is no code, spaces, and colours', () => {
		for (const text of [
			'#nothing; #5',
			'a#nbsp;b',
			'style a fill:#333;',
			'b; style a fill:#333;',
			'\tclassDef x a:#333;',
		]) {
			assert.equal(drawn(text), text);
		}
	});
});
