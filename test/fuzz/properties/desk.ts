import { defaultConfig } from '../../../src/core/config.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import type { IndexedDocument } from '../../../src/core/workspace/indexed.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** The kinds that come with ArchSpec, in force. */
export const kinds = new KindRegistry(builtinKinds);

/** What stands around every document, so that links and ids have something to lead to. */
export const neighbours: Readonly<Record<string, string>> = {
	'docs/adr/0001-a.md':
		'# 1. A\n\nDate: 2024-01-02\n\n## Status\n\nSuperseded by [2. B](0002-b.md)\n\n## Context\n\nWords.\n\n## Decision\n\nWords.\n\n## Consequences\n\nWords.\n',
	'docs/adr/0002-b.md':
		'# 2. B\n\nDate: 2024-01-03\n\n## Status\n\nAccepted\n\nSupersedes [1. A](0001-a.md)\n\n## Context\n\nWords.\n\n## Decision\n\nWords.\n\n## Consequences\n\nWords.\n',
	'.kiro/specs/ledger/requirements.md':
		'# Requirements Document\n\n## Introduction\n\nWords.\n\n## Requirements\n\n### Requirement 1: Keep\n\n**User Story:** As a clerk, I want rows, so that all is kept.\n\n#### Acceptance Criteria\n\n1. WHEN asked THE ledger SHALL answer\n2. IF lost THEN THE ledger SHALL say so\n',
	'openspec/specs/ledger/spec.md':
		'# ledger Specification\n\n## Purpose\n\nThe ledger keeps every row that a clerk writes, for ten years and longer.\n\n## Requirements\n\n### Requirement: Keep\nThe ledger SHALL keep rows.\n\n#### Scenario: Row\n- **WHEN** a row comes\n- **THEN** it is kept\n',
	'src/a.ts': 'export {};\n',
};

/** What an index knows of a text; both are nothing where no kind claims it. */
export interface Checked {
	readonly indexed: IndexedDocument | undefined;
	readonly findings: readonly Finding[];
}

/** Documents after which a new index is made: this one has answers about all that the texts before named. */
const perIndex = 1000;

/** One index through which documents go, one after the other: to make one for each would take most of the time. */
class Desk {
	private index: SpecIndex | undefined;
	private checked = 0;

	/** What is known of a text at a path, which is gone from the index afterwards. */
	async check(path: string, text: string): Promise<Checked> {
		const index = this.checked++ % perIndex === 0 || !this.index ? await this.open() : this.index;
		index.update(path, text);
		await index.settle();
		const checked = { indexed: index.get(path), findings: index.findings(path) };
		index.remove(path);
		const neighbour = neighbours[path];
		if (neighbour !== undefined) {
			index.update(path, neighbour);
		}
		return checked;
	}

	private async open(): Promise<SpecIndex> {
		const workspace = new MemoryWorkspace(neighbours, ['src/gone.ts']);
		this.index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules });
		await this.index.load();
		return this.index;
	}
}

/** The desk of this process. */
export const desk = new Desk();
