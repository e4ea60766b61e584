import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const relationKeys: DialectCase = {
	name: 'relations as keys of front matter',
	files: {
		'docs/adr/0001-use-postgres.md': text`
			---
			status: accepted
			date: 2024-01-15
			supersedes: []
			superseded-by: []
			amended-by: [ADR-0002]
			---

			# Use Postgres

			## Context

			Data stands in many places.

			## Decision

			We use Postgres.
		`,
		'docs/adr/0002-index-by-name.md': text`
			---
			status: accepted
			date: 2024-02-20
			supersedes: []
			superseded-by: []
			amends: [ADR-0001]
			---

			# Index by name

			## Context

			Search is slow.

			## Decision

			We index by name.
		`,
		'docs/adr/0003-move-to-sqlite.md': text`
			---
			status: proposed
			date: 2024-03-31
			supersedes: []
			superseded-by: []
			---

			# Move to SQLite

			## Context

			A server is too much.

			## Decision

			We move to SQLite.
		`,
	},
	records: ['docs/adr/0001-use-postgres.md', 'docs/adr/0002-index-by-name.md', 'docs/adr/0003-move-to-sqlite.md'],
	expected: {
		new: {
			'docs/adr/0004-cache-answers.md': text`
				+---
				+status: proposed
				+date: 2024-06-01
				+supersedes: []
				+superseded-by: []
				+---
				+
				+# Cache answers
				+
				+## Context
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
			`,
		},
		status: {
			'docs/adr/0003-move-to-sqlite.md': text`
				-status: proposed
				+status: accepted
			`,
		},
		supersede: {
			'docs/adr/0003-move-to-sqlite.md': text`
				-supersedes: []
				+supersedes: [ADR-0001]
			`,
			'docs/adr/0001-use-postgres.md': text`
				-status: accepted
				+status: superseded
				…
				-superseded-by: []
				+superseded-by: [ADR-0003]
			`,
		},
		amend: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 status: proposed
				+amends: [ADR-0001]
			`,
			'docs/adr/0001-use-postgres.md': text`
				-amended-by: [ADR-0002]
				+amended-by: [ADR-0002, ADR-0003]
			`,
		},
		unlink: {
			'docs/adr/0002-index-by-name.md': text`
				-amends: [ADR-0001]
			`,
			'docs/adr/0001-use-postgres.md': text`
				-amended-by: [ADR-0002]
			`,
		},
		rename: {
			'docs/adr/0001-use-postgres.md → docs/adr/0001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
		},
		renumber: {
			'docs/adr/0002-index-by-name.md → docs/adr/0007-index-by-name.md': '',
			'docs/adr/0001-use-postgres.md': text`
				-amended-by: [ADR-0002]
				+amended-by: [ADR-0007]
			`,
		},
	},
};
