import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const madr3: DialectCase = {
	name: 'MADR 3',
	files: {
		'docs/decisions/0001-use-postgres.md': text`
			---
			status: accepted
			date: 2024-01-15
			deciders: Ada, Bob
			---
			# Use Postgres

			## Context and Problem Statement

			Where does data stand?

			## Considered Options

			* Postgres
			* Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.

			### Consequences

			* Good, because all is in one place

			## Validation

			By a look at the disk.

			## More Information

			* amended by [ADR-0002](0002-index-by-name.md)
		`,
		'docs/decisions/0002-index-by-name.md': text`
			---
			status: accepted
			date: 2024-02-20
			deciders: Ada, Bob
			---
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
			---
			status: proposed # since spring
			date: 2024-03-31
			deciders: Ada, Bob
			---
			# Move to SQLite

			## Context and Problem Statement

			Do we need the server of ADR-0001 and the index of ADR-0002?

			## Considered Options

			* SQLite
			* No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
		'docs/decisions/README.md': text`
			# Decisions

			<!-- adrlog -->

			- [Use Postgres](0001-use-postgres.md)
			- [Index by name](0002-index-by-name.md)

			<!-- adrlogstop -->

			The end.
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
				+---
				+status: proposed
				+date: 2024-06-01
				+deciders: Ada, Bob
				+---
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
				+
				+## More Information
				+
				+TODO: Evidence, the team's agreement, when to look at the decision again, links to other records and sources
			`,
		},
		status: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				-status: proposed # since spring
				+status: accepted # since spring
				-date: 2024-03-31
				+date: 2024-06-01
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
				-status: accepted
				+status: superseded by [ADR-0003](0003-move-to-sqlite.md)
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
				 * amended by [ADR-0002](0002-index-by-name.md)
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
			'docs/decisions/0001-use-postgres.md': text`
				-
				-## More Information
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
			'docs/decisions/README.md': text`
				-- [Use Postgres](0001-use-postgres.md)
				+- [Use a database](0001-use-a-database.md)
			`,
		},
		renumber: {
			'docs/decisions/0001-use-postgres.md': text`
				-* amended by [ADR-0002](0002-index-by-name.md)
				+* amended by [ADR-0007](0007-index-by-name.md)
			`,
			'docs/decisions/0003-move-to-sqlite.md': text`
				-Do we need the server of ADR-0001 and the index of ADR-0002?
				+Do we need the server of ADR-0001 and the index of ADR-0007?
			`,
			'docs/decisions/README.md': text`
				-- [Index by name](0002-index-by-name.md)
				+- [Index by name](0007-index-by-name.md)
			`,
			'docs/decisions/0002-index-by-name.md → docs/decisions/0007-index-by-name.md': '',
		},
		index: {
			'docs/decisions/README.md': text`
				 - [Index by name](0002-index-by-name.md)
				+- [Move to SQLite](0003-move-to-sqlite.md)
			`,
		},
	},
};
