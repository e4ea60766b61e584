import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const minimalMadr4: DialectCase = {
	name: 'MADR 4, minimal',
	files: {
		'docs/decisions/0001-use-postgres.md': text`
			# Use Postgres

			## Context and Problem Statement

			Where does data stand?

			## Considered Options

			* Postgres
			* Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.
		`,
		'docs/decisions/0002-index-by-name.md': text`
			# Index by name

			## Context and Problem Statement

			Why is search slow?

			## Considered Options

			* By name
			* By day

			## Decision Outcome

			Chosen option: "By name", because all search for it.

			## More Information

			* amends [ADR-0001](0001-use-postgres.md)
		`,
		'docs/decisions/0003-move-to-sqlite.md': text`
			# Move to SQLite

			## Context and Problem Statement

			Do we need the server, and ADR-0002?

			## Considered Options

			* SQLite
			* No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
	},
	records: [
		'docs/decisions/0001-use-postgres.md',
		'docs/decisions/0002-index-by-name.md',
		'docs/decisions/0003-move-to-sqlite.md',
	],
	amends: ['amends', 'amended by'],
	expected: {
		new: {
			'docs/decisions/0004-cache-answers.md': text`
				+# Cache answers
				+
				+## Context and Problem Statement
				+
				+{Describe the context and the problem, perhaps as a question}
				+
				+## Considered Options
				+
				+* {title of option 1}
				+* {title of option 2}
				+
				+## Decision Outcome
				+
				+Chosen option: "{title of option 1}", because {justification}.
			`,
		},
		status: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				+---
				+status: accepted
				+---
				+
				 # Move to SQLite
			`,
		},
		supersede: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## More Information
				+
				+* supersedes [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				+---
				+status: superseded by ADR-0003
				+---
				+
				 # Use Postgres
			`,
		},
		amend: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## More Information
				+
				+* amends [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				 Chosen option: "Postgres", because it is there.
				+
				+## More Information
				+
				+* amended by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/decisions/0002-index-by-name.md': text`
				-
				-## More Information
				-
				-* amends [ADR-0001](0001-use-postgres.md)
			`,
		},
		rename: {
			'docs/decisions/0001-use-postgres.md → docs/decisions/0001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/decisions/0002-index-by-name.md': text`
				-* amends [ADR-0001](0001-use-postgres.md)
				+* amends [ADR-0001](0001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				-Do we need the server, and ADR-0002?
				+Do we need the server, and ADR-0007?
			`,
			'docs/decisions/0002-index-by-name.md → docs/decisions/0007-index-by-name.md': '',
		},
	},
};
