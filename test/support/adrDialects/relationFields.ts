import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const relationFields: DialectCase = {
	name: 'relations as fields of the head',
	files: {
		'docs/adr/0001-use-postgres.md': text`
			# ADR-0001: Use Postgres

			- Status: Superseded
			- Date: 2024-01-15
			- Superseded by: [ADR-0002](0002-use-files.md)

			## Context

			Data stands in many places.

			## Decision

			We use Postgres.
		`,
		'docs/adr/0002-use-files.md': text`
			# ADR-0002: Use files

			- Status: Accepted
			- Date: 2024-02-20
			- Supersedes: [ADR-0001](0001-use-postgres.md)

			## Context

			A server is too much.

			## Decision

			We use files.
		`,
		'docs/adr/0003-move-to-sqlite.md': text`
			# ADR-0003: Move to SQLite

			- Status: Proposed
			- Date: 2024-03-31

			## Context

			Files are slow.

			## Decision

			We move to SQLite.
		`,
	},
	records: ['docs/adr/0001-use-postgres.md', 'docs/adr/0002-use-files.md', 'docs/adr/0003-move-to-sqlite.md'],
	older: 'docs/adr/0002-use-files.md',
	expected: {
		new: {
			'docs/adr/0004-cache-answers.md': text`
				+# ADR-0004: Cache answers
				+
				+- Status: Proposed
				+- Date: 2024-06-01
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
				-- Status: Proposed
				+- Status: Accepted
			`,
		},
		supersede: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 - Date: 2024-03-31
				+- Supersedes: [ADR-0002](0002-use-files.md)
			`,
			'docs/adr/0002-use-files.md': text`
				-- Status: Accepted
				+- Status: Superseded
				 - Date: 2024-02-20
				 - Supersedes: [ADR-0001](0001-use-postgres.md)
				+- Superseded by: [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		amend: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 - Date: 2024-03-31
				+- Amends: [ADR-0002](0002-use-files.md)
			`,
			'docs/adr/0002-use-files.md': text`
				 - Supersedes: [ADR-0001](0001-use-postgres.md)
				+- Amended by: [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/0002-use-files.md': text`
				-- Supersedes: [ADR-0001](0001-use-postgres.md)
			`,
			'docs/adr/0001-use-postgres.md': text`
				-- Status: Superseded
				+- Status: Accepted
				 - Date: 2024-01-15
				-- Superseded by: [ADR-0002](0002-use-files.md)
			`,
		},
		rename: {
			'docs/adr/0001-use-postgres.md → docs/adr/0001-use-a-database.md': text`
				-# ADR-0001: Use Postgres
				+# ADR-0001: Use a database
			`,
			'docs/adr/0002-use-files.md': text`
				-- Supersedes: [ADR-0001](0001-use-postgres.md)
				+- Supersedes: [ADR-0001](0001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/adr/0002-use-files.md → docs/adr/0007-use-files.md': text`
				-# ADR-0002: Use files
				+# ADR-0007: Use files
			`,
			'docs/adr/0001-use-postgres.md': text`
				-- Superseded by: [ADR-0002](0002-use-files.md)
				+- Superseded by: [ADR-0007](0007-use-files.md)
			`,
		},
	},
};
