import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const madr2: DialectCase = {
	name: 'MADR 2',
	files: {
		'docs/decisions/0001-use-postgres.md': text`
			# Use Postgres

			* Status: accepted
			* Deciders: Ada, Bob
			* Date: 2024-01-15

			Technical Story: T-1

			## Context and Problem Statement

			Where does data stand?

			## Considered Options

			* Postgres
			* Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.

			## Links

			* amended by [ADR-0002](0002-index-by-name.md)
		`,
		'docs/decisions/0002-index-by-name.md': text`
			# Index by name

			* Status: accepted
			* Deciders: Ada, Bob
			* Date: 2024-02-20

			## Context and Problem Statement

			Why is search slow?

			## Considered Options

			* By name
			* By day

			## Decision Outcome

			Chosen option: "By name", because all search for it.

			## Links <!-- optional -->

			* amends [ADR-0001](0001-use-postgres.md)
			* [Manual](https://example.org/0001)
		`,
		'docs/decisions/0003-move-to-sqlite.md': text`
			# Move to SQLite

			* Status: proposed
			* Deciders: Ada, Bob
			* Date: 2024-03-31

			## Context and Problem Statement

			Do we need the server of [Use Postgres](0001-use-postgres.md), and [ADR-0002](0002-index-by-name.md)?

			## Considered Options

			* SQLite
			* No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
		'docs/decisions/README.md': text`
			# Decisions

			| ADR | Title | Status |
			| --- | ----- | ------ |
			| [ADR-0001](0001-use-postgres.md) | [Use Postgres](0001-use-postgres.md) | accepted |
			| [ADR-0002](0002-index-by-name.md) | [Index by name](0002-index-by-name.md) | accepted |
		`,
	},
	records: [
		'docs/decisions/0001-use-postgres.md',
		'docs/decisions/0002-index-by-name.md',
		'docs/decisions/0003-move-to-sqlite.md',
	],
	amends: ['amends', 'amended by'],
	page: 'docs/decisions/README.md',
	expected: {
		new: {
			'docs/decisions/0004-cache-answers.md': text`
				+# Cache answers
				+
				+* Status: proposed
				+* Deciders: Ada, Bob
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
			'docs/decisions/0003-move-to-sqlite.md': text`
				-* Status: proposed
				+* Status: accepted
			`,
		},
		supersede: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+* supersedes [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				-* Status: accepted
				+* Status: superseded by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		amend: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+* amends [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				 * amended by [ADR-0002](0002-index-by-name.md)
				+* amended by [ADR-0003](0003-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/decisions/0002-index-by-name.md': text`
				-* amends [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				-
				-## Links
				-
				-* amended by [ADR-0002](0002-index-by-name.md)
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
			'docs/decisions/0003-move-to-sqlite.md': text`
				-Do we need the server of [Use Postgres](0001-use-postgres.md), and [ADR-0002](0002-index-by-name.md)?
				+Do we need the server of [Use a database](0001-use-a-database.md), and [ADR-0002](0002-index-by-name.md)?
			`,
			'docs/decisions/README.md': text`
				-| [ADR-0001](0001-use-postgres.md) | [Use Postgres](0001-use-postgres.md) | accepted |
				+| [ADR-0001](0001-use-a-database.md) | [Use a database](0001-use-a-database.md) | accepted |
			`,
		},
		renumber: {
			'docs/decisions/0001-use-postgres.md': text`
				-* amended by [ADR-0002](0002-index-by-name.md)
				+* amended by [ADR-0007](0007-index-by-name.md)
			`,
			'docs/decisions/0003-move-to-sqlite.md': text`
				-Do we need the server of [Use Postgres](0001-use-postgres.md), and [ADR-0002](0002-index-by-name.md)?
				+Do we need the server of [Use Postgres](0001-use-postgres.md), and [ADR-0007](0007-index-by-name.md)?
			`,
			'docs/decisions/README.md': text`
				-| [ADR-0002](0002-index-by-name.md) | [Index by name](0002-index-by-name.md) | accepted |
				+| [ADR-0007](0007-index-by-name.md) | [Index by name](0007-index-by-name.md) | accepted |
			`,
			'docs/decisions/0002-index-by-name.md → docs/decisions/0007-index-by-name.md': '',
		},
		index: {
			'docs/decisions/README.md': text`
				 | [ADR-0002](0002-index-by-name.md) | [Index by name](0002-index-by-name.md) | accepted |
				+| [ADR-0003](0003-move-to-sqlite.md) | [Move to SQLite](0003-move-to-sqlite.md) | proposed |
			`,
		},
	},
};
