import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const statusInTable: DialectCase = {
	name: 'a status in the row of a table',
	files: {
		'docs/adr/001-use-postgres.md': text`
			# Use Postgres

			| Field  | Value      |
			|--------|------------|
			| Status | Accepted   |
			| Date   | 2024-01-15 |

			## Background

			Data stands in many places.

			## Decision

			We use Postgres.
		`,
		'docs/adr/002-index-by-name.md': text`
			# Index by name

			| Field  | Value      |
			|--------|------------|
			| Status | Accepted   |
			| Date   | 2024-02-20 |

			## Background

			Search is slow.

			## Decision

			We index by name.

			## Links

			- Amends [ADR-001](001-use-postgres.md)
		`,
		'docs/adr/003-move-to-sqlite.md': text`
			# Move to SQLite

			| Field  | Value      |
			|--------|------------|
			| Status | Proposed   |
			| Date   | 2024-03-31 |

			## Background

			[ADR 1](001-use-postgres.md) needs a server, ADR-002 an index.

			## Decision

			We move to SQLite.
		`,
	},
	records: ['docs/adr/001-use-postgres.md', 'docs/adr/002-index-by-name.md', 'docs/adr/003-move-to-sqlite.md'],
	expected: {
		new: {
			'docs/adr/004-cache-answers.md': text`
				+# Cache answers
				+
				+| Field  | Value      |
				+|--------|------------|
				+| Status | Proposed   |
				+| Date   | 2024-06-01 |
				+
				+## Background
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
			`,
		},
		status: {
			'docs/adr/003-move-to-sqlite.md': text`
				-| Status | Proposed   |
				+| Status | Accepted   |
			`,
		},
		supersede: {
			'docs/adr/003-move-to-sqlite.md': text`
				 We move to SQLite.
				+
				+## Links
				+
				+- Supersedes [ADR-001](001-use-postgres.md)
			`,
			'docs/adr/001-use-postgres.md': text`
				-| Status | Accepted   |
				+| Status | Superseded by [ADR-003](003-move-to-sqlite.md)   |
			`,
		},
		amend: {
			'docs/adr/003-move-to-sqlite.md': text`
				 We move to SQLite.
				+
				+## Links
				+
				+- Amends [ADR-001](001-use-postgres.md)
			`,
			'docs/adr/001-use-postgres.md': text`
				 We use Postgres.
				+
				+## Links
				+
				+- Amended by [ADR-003](003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/002-index-by-name.md': text`
				-
				-## Links
				-
				-- Amends [ADR-001](001-use-postgres.md)
			`,
		},
		rename: {
			'docs/adr/001-use-postgres.md → docs/adr/001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/adr/002-index-by-name.md': text`
				-- Amends [ADR-001](001-use-postgres.md)
				+- Amends [ADR-001](001-use-a-database.md)
			`,
			'docs/adr/003-move-to-sqlite.md': text`
				-[ADR 1](001-use-postgres.md) needs a server, ADR-002 an index.
				+[ADR 1](001-use-a-database.md) needs a server, ADR-002 an index.
			`,
		},
		renumber: {
			'docs/adr/003-move-to-sqlite.md': text`
				-[ADR 1](001-use-postgres.md) needs a server, ADR-002 an index.
				+[ADR 1](001-use-postgres.md) needs a server, ADR-007 an index.
			`,
			'docs/adr/002-index-by-name.md → docs/adr/007-index-by-name.md': '',
		},
	},
};
