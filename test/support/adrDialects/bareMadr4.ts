import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const bareMadr4: DialectCase = {
	name: 'MADR 4, bare',
	files: {
		'docs/decisions/0001-use-postgres.md': text`
			---
			status: accepted
			date:
			decision-makers:
			consulted:
			informed:
			---

			# Use Postgres

			## Context and Problem Statement

			Where does data stand?

			## Decision Drivers

			* <!-- decision driver -->

			## Considered Options

			* Postgres
			* Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.

			## Pros and Cons of the Options

			### Postgres

			* Good, because it is there

			## More Information
		`,
		'docs/decisions/0002-index-by-name.md': text`
			---
			status: accepted
			date: 2024-02-20
			decision-makers:
			consulted:
			informed:
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
			status:
			date: 2024-03-31
			decision-makers:
			consulted:
			informed:
			---

			# Move to SQLite

			## Context and Problem Statement

			Do we need the server?

			## Considered Options

			* SQLite
			* No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none. See ADR-0002.
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
				+---
				+status: accepted
				+date: 2024-06-01
				+decision-makers:
				+consulted:
				+informed:
				+---
				+
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
				-status:
				+status: accepted
			`,
		},
		supersede: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none. See ADR-0002.
				+
				+## More Information
				+
				+* supersedes [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				-status: accepted
				+status: superseded by ADR-0003
			`,
		},
		amend: {
			'docs/decisions/0003-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none. See ADR-0002.
				+
				+## More Information
				+
				+* amends [ADR-0001](0001-use-postgres.md)
			`,
			'docs/decisions/0001-use-postgres.md': text`
				 ## More Information
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
				-Chosen option: "SQLite", because it needs none. See ADR-0002.
				+Chosen option: "SQLite", because it needs none. See ADR-0007.
			`,
			'docs/decisions/0002-index-by-name.md → docs/decisions/0007-index-by-name.md': '',
		},
	},
};
