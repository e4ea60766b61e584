import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const noStatus: DialectCase = {
	name: 'no status',
	files: {
		'docs/adr/0001-use-postgres.md': text`
			# Use Postgres

			## Context

			Data stands in many places.

			## Decision

			We use Postgres.
		`,
		'docs/adr/0002-index-by-name.md': text`
			# Index by name

			## Context

			Search is slow since [Use Postgres](0001-use-postgres.md).

			## Decision

			We index by name.

			## Links

			- Amends [ADR-0001](0001-use-postgres.md)
		`,
		'docs/adr/0003-move-to-sqlite.md': text`
			# Move to SQLite

			## Context

			There is a server, and the index of [2](0002-index-by-name.md).

			## Decision

			We move to SQLite.
		`,
	},
	records: ['docs/adr/0001-use-postgres.md', 'docs/adr/0002-index-by-name.md', 'docs/adr/0003-move-to-sqlite.md'],
	expected: {
		new: {
			'docs/adr/0004-cache-answers.md': text`
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
				 # Move to SQLite

				+## Status
				+
				+Accepted
				+
			`,
		},
		supersede: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 We move to SQLite.
				+
				+## Links
				+
				+- Supersedes [ADR-0001](0001-use-postgres.md)
			`,
			'docs/adr/0001-use-postgres.md': text`
				 # Use Postgres

				+## Status
				+
				+Superseded by [ADR-0003](0003-move-to-sqlite.md)
				+
			`,
		},
		amend: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 We move to SQLite.
				+
				+## Links
				+
				+- Amends [ADR-0001](0001-use-postgres.md)
			`,
			'docs/adr/0001-use-postgres.md': text`
				 We use Postgres.
				+
				+## Links
				+
				+- Amended by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/0002-index-by-name.md': text`
				-
				-## Links
				-
				-- Amends [ADR-0001](0001-use-postgres.md)
			`,
		},
		rename: {
			'docs/adr/0001-use-postgres.md → docs/adr/0001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/adr/0002-index-by-name.md': text`
				-Search is slow since [Use Postgres](0001-use-postgres.md).
				+Search is slow since [Use a database](0001-use-a-database.md).
				…
				-- Amends [ADR-0001](0001-use-postgres.md)
				+- Amends [ADR-0001](0001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/adr/0003-move-to-sqlite.md': text`
				-There is a server, and the index of [2](0002-index-by-name.md).
				+There is a server, and the index of [7](0007-index-by-name.md).
			`,
			'docs/adr/0002-index-by-name.md → docs/adr/0007-index-by-name.md': '',
		},
	},
};
