import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const superceded: DialectCase = {
	name: 'the spelling "superceded"',
	files: {
		'docs/adr/0001-use-postgres.md': text`
			# Use Postgres

			* Status: superceded by [ADR-0002](0002-index-by-name.md)
			* Date: 2024-01-15

			## Context and Problem Statement

			Where does data stand?

			## Considered Options

			* Postgres
			* Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.
		`,
		'docs/adr/0002-index-by-name.md': text`
			# Index by name

			* Status: accepted
			* Date: 2024-02-20

			## Context and Problem Statement

			Why is search slow?

			## Considered Options

			* By name
			* By day

			## Decision Outcome

			Chosen option: "By name", because all search for it.

			## Links

			* supercedes [ADR-0001](0001-use-postgres.md)
		`,
		'docs/adr/0003-move-to-sqlite.md': text`
			# Move to SQLite

			* Status: proposed
			* Date: 2024-03-31

			## Context and Problem Statement

			Do we need the server?

			## Considered Options

			* SQLite
			* No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
	},
	records: ['docs/adr/0001-use-postgres.md', 'docs/adr/0002-index-by-name.md', 'docs/adr/0003-move-to-sqlite.md'],
	older: 'docs/adr/0002-index-by-name.md',
	amends: ['amends', 'amended by'],
	expected: {
		new: {
			'docs/adr/0004-cache-answers.md': text`
				+# Cache answers
				+
				+* Status: proposed
				+* Date: 2024-06-01
				+
				+## Context and Problem Statement
				+
				+[Describe the context and the problem, perhaps as a question]
				+
				+## Considered Options
				+
				+* [option 1]
				+* [option 2]
				+
				+## Decision Outcome
				+
				+Chosen option: "[option 1]", because [justification].
			`,
		},
		status: {
			'docs/adr/0003-move-to-sqlite.md': text`
				-* Status: proposed
				+* Status: accepted
			`,
		},
		supersede: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+* supercedes [ADR-0002](0002-index-by-name.md)
			`,
			'docs/adr/0002-index-by-name.md': text`
				-* Status: accepted
				+* Status: superceded by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		amend: {
			'docs/adr/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+* amends [ADR-0002](0002-index-by-name.md)
			`,
			'docs/adr/0002-index-by-name.md': text`
				 * supercedes [ADR-0001](0001-use-postgres.md)
				+* amended by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/0002-index-by-name.md': text`
				-
				-## Links
				-
				-* supercedes [ADR-0001](0001-use-postgres.md)
			`,
			'docs/adr/0001-use-postgres.md': text`
				-* Status: superceded by [ADR-0002](0002-index-by-name.md)
				+* Status: accepted
			`,
		},
		rename: {
			'docs/adr/0001-use-postgres.md → docs/adr/0001-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/adr/0002-index-by-name.md': text`
				-* supercedes [ADR-0001](0001-use-postgres.md)
				+* supercedes [ADR-0001](0001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/adr/0001-use-postgres.md': text`
				-* Status: superceded by [ADR-0002](0002-index-by-name.md)
				+* Status: superceded by [ADR-0007](0007-index-by-name.md)
			`,
			'docs/adr/0002-index-by-name.md → docs/adr/0007-index-by-name.md': '',
		},
	},
};
