import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const log4brains: DialectCase = {
	name: 'log4brains',
	files: {
		'.log4brains.yml': text`
			project:
			  name: Shop
			  tz: Europe/Vienna
			  adrFolder: ./docs/adr
		`,
		'docs/adr/20240115-use-postgres.md': text`
			# Use Postgres

			- Status: accepted
			- Deciders: Ada, Bob
			- Date: 2024-01-15
			- Tags: data

			## Context and Problem Statement

			Where does data stand?

			## Considered Options

			- Postgres
			- Files

			## Decision Outcome

			Chosen option: "Postgres", because it is there.

			## Links

			- Amended by [20240220-index-by-name](20240220-index-by-name.md)
		`,
		'docs/adr/20240220-index-by-name.md': text`
			# Index by name

			- Status: accepted
			- Deciders: Ada, Bob
			- Date: 2024-02-20
			- Tags: data, speed

			## Context and Problem Statement

			Why is search slow?

			## Considered Options

			- By name
			- By day

			## Decision Outcome

			Chosen option: "By name", because all search for it.

			## Links

			- Amends [20240115-use-postgres](20240115-use-postgres.md)
		`,
		'docs/adr/20240331-move-to-sqlite.md': text`
			# Move to SQLite

			- Status: proposed
			- Deciders: Ada, Bob
			- Date: 2024-03-31
			- Tags: data

			## Context and Problem Statement

			Do we need the server of [20240115-use-postgres](20240115-use-postgres.md)?

			## Considered Options

			- SQLite
			- No change

			## Decision Outcome

			Chosen option: "SQLite", because it needs none.
		`,
		'docs/adr/index.md': text`
			# Decisions

			- [Use Postgres](20240115-use-postgres.md)
			- [Index by name](20240220-index-by-name.md)
		`,
	},
	records: [
		'docs/adr/20240115-use-postgres.md',
		'docs/adr/20240220-index-by-name.md',
		'docs/adr/20240331-move-to-sqlite.md',
	],
	page: 'docs/adr/index.md',
	expected: {
		new: {
			'docs/adr/20240601-cache-answers.md': text`
				+# Cache answers
				+
				+- Status: proposed
				+- Deciders: Ada, Bob
				+- Date: 2024-06-01
				+- Tags: [tags, separated by spaces or commas]
				+
				+## Context and Problem Statement
				+
				+[Describe the context and the problem, perhaps as a question]
				+
				+## Considered Options
				+
				+- [option 1]
				+- [option 2]
				+
				+## Decision Outcome
				+
				+Chosen option: "[option 1]", because [justification].
			`,
		},
		status: {
			'docs/adr/20240331-move-to-sqlite.md': text`
				-- Status: proposed
				+- Status: accepted
			`,
		},
		supersede: {
			'docs/adr/20240331-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+- Supersedes [20240115-use-postgres](20240115-use-postgres.md)
			`,
			'docs/adr/20240115-use-postgres.md': text`
				-- Status: accepted
				+- Status: superseded by [20240331-move-to-sqlite](20240331-move-to-sqlite.md)
			`,
		},
		amend: {
			'docs/adr/20240331-move-to-sqlite.md': text`
				 Chosen option: "SQLite", because it needs none.
				+
				+## Links
				+
				+- Amends [20240115-use-postgres](20240115-use-postgres.md)
			`,
			'docs/adr/20240115-use-postgres.md': text`
				 - Amended by [20240220-index-by-name](20240220-index-by-name.md)
				+- Amended by [20240331-move-to-sqlite](20240331-move-to-sqlite.md)
			`,
		},
		unlink: {
			'docs/adr/20240220-index-by-name.md': text`
				-
				-## Links
				-
				-- Amends [20240115-use-postgres](20240115-use-postgres.md)
			`,
			'docs/adr/20240115-use-postgres.md': text`
				-
				-## Links
				-
				-- Amended by [20240220-index-by-name](20240220-index-by-name.md)
			`,
		},
		rename: {
			'docs/adr/20240115-use-postgres.md → docs/adr/20240115-use-a-database.md': text`
				-# Use Postgres
				+# Use a database
			`,
			'docs/adr/20240220-index-by-name.md': text`
				-- Amends [20240115-use-postgres](20240115-use-postgres.md)
				+- Amends [20240115-use-a-database](20240115-use-a-database.md)
			`,
			'docs/adr/20240331-move-to-sqlite.md': text`
				-Do we need the server of [20240115-use-postgres](20240115-use-postgres.md)?
				+Do we need the server of [20240115-use-a-database](20240115-use-a-database.md)?
			`,
			'docs/adr/index.md': text`
				-- [Use Postgres](20240115-use-postgres.md)
				+- [Use a database](20240115-use-a-database.md)
			`,
		},
		renumber: /^The name of \S+ has no number that could be changed\.$/,
		index: {
			'docs/adr/index.md': text`
				 - [Index by name](20240220-index-by-name.md)
				+- [Move to SQLite](20240331-move-to-sqlite.md)
			`,
		},
	},
};
