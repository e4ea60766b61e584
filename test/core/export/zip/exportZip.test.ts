import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { exportZip } from '../../../../src/core/export/zip/exportZip.ts';
import { exportInputFrom } from '../exportSupport.ts';

const files = {
	'.kiro/specs/ferry/requirements.md': [
		'# Requirements Document',
		'',
		'## Requirements',
		'',
		'### Requirement 1: Sell',
		'',
		'#### Acceptance Criteria',
		'',
		'1. =cmd SHALL be text',
		'',
	].join('\r\n'),
	'.kiro/specs/ferry/design.md':
		'# Design\n\n[no](=gone.md)\n\n```mermaid\nflowchart LR\n a\n```\n\n```mermaid\nbroken\n```\n\n![p](p.png)\n',
	'.kiro/specs/ferry/p.png': 'png',
};

describe('an archive', () => {
	it('holds documents as they are, pictures, diagrams, findings, coverage and a manifest', async () => {
		const entries = unzipSync(exportZip(await exportInputFrom(files)));
		const folder = 'documents/.kiro/specs/ferry';
		assert.deepEqual(Object.keys(entries), [
			'manifest.json',
			`${folder}/requirements.md`,
			`${folder}/design.md`,
			`${folder}/p.png`,
			'diagrams/.kiro/specs/ferry/design-1.svg',
			'findings.json',
			'findings.csv',
			'trace.json',
			'trace.csv',
		]);
		const text = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
		assert.equal(text(`${folder}/requirements.md`), files['.kiro/specs/ferry/requirements.md']);
		assert.match(
			text('diagrams/.kiro/specs/ferry/design-1.svg'),
			/^<\?xml .*\n<svg [^>]*><rect x="0" y="0" width="8" height="8" style="fill:#ffffff;stroke:none"\/><path d="[^"]*"\/><\/svg>\n$/,
		);
		assert.match(text('trace.csv'), /,'=cmd SHALL be text,/);
		const manifest = JSON.parse(text('manifest.json'));
		assert.deepEqual(manifest.diagrams, [
			{ file: 'diagrams/.kiro/specs/ferry/design-1.svg', document: '.kiro/specs/ferry/design.md', line: 6 },
			{ problem: 'No.', document: '.kiro/specs/ferry/design.md', line: 11 },
		]);
		assert.deepEqual(manifest.files, Object.keys(entries).slice(1));
		const { findings } = JSON.parse(text('findings.json'));
		const missing = findings.find(({ rule }: { rule: string }) => rule === 'link/missing-file');
		assert.deepEqual([missing.path, missing.range.start.line], ['.kiro/specs/ferry/design.md', 2]);
		assert.match(text('findings.csv'), /^path,line,column,severity,rule,message\r\n/);
		assert.match(text('findings.csv'), /\/design\.md,3,6,error,link\/missing-file,/);
	});

	it('holds diagrams that run nothing, as XML', async () => {
		const input = await exportInputFrom(files);
		const light =
			'<svg xmlns="http://www.w3.org/2000/svg" id="p" onload="hit()"><script>hit()</script><a href="javascript:hit()"><text>a &amp; b\u0001</text></a>' +
			'<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><b>c</b><br/><img src="x" onerror="hit()"/></div></foreignObject></svg>';
		const drawings = new Map([...input.drawings].map(([text]) => [text, { light, dark: light }]));
		const entries = unzipSync(exportZip({ ...input, drawings }));
		assert.equal(
			strFromU8(entries['diagrams/.kiro/specs/ferry/design-1.svg'] ?? new Uint8Array()),
			'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="p" ' +
				'role="graphics-document document" aria-label="Diagram (flowchart)"><rect width="100%" height="100%" ' +
				'style="fill:#ffffff;stroke:none"/><a><text>a &amp; b</text></a><foreignObject>' +
				'<div xmlns="http://www.w3.org/1999/xhtml"><b>c</b><br/></div></foreignObject></svg>\n',
		);
	});

	it('says why it holds no picture of a diagram', async () => {
		const input = await exportInputFrom(files);
		const problems = (drawings: typeof input.drawings): string[] =>
			JSON.parse(
				strFromU8(unzipSync(exportZip({ ...input, drawings }))['manifest.json'] ?? new Uint8Array()),
			).diagrams.map(({ problem }: { problem: string }) => problem);
		assert.deepEqual(problems(new Map()), ['It was not drawn.', 'It was not drawn.']);
		const [[text] = ['']] = input.drawings;
		assert.deepEqual(problems(new Map([...input.drawings, [text, { light: '<p>', dark: '<p>' }]])), [
			'Its picture can’t be read.',
			'No.',
		]);
	});

	it('is the same bytes for the same documents, in any time zone', async () => {
		const before = process.env.TZ;
		const archives = [];
		for (const zone of ['UTC', 'America/New_York', 'Pacific/Auckland']) {
			process.env.TZ = zone;
			archives.push(exportZip(await exportInputFrom(files)));
		}
		process.env.TZ = before ?? 'UTC';
		assert.deepEqual(archives[1], archives[0]);
		assert.deepEqual(archives[2], archives[0]);
	});
});
