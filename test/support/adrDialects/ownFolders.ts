import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const ownFolders: DialectCase = {
	name: 'a folder for each record',
	files: {
		'docs/adr/0001-use-postgres/index.md': text`
			# 1. Use Postgres

			## Status

			Accepted

			## Context

			![Places](places.svg)

			## Decision

			We use Postgres.

			## Consequences

			There is a server.
		`,
		'docs/adr/0001-use-postgres/places.svg': '<svg/>\n',
		'docs/adr/0002-index-by-name/index.md': text`
			# 2. Index by name

			## Status

			Accepted

			Amends [1. Use Postgres](../0001-use-postgres/index.md)

			## Context

			Search is slow.

			## Decision

			We index by name.

			## Consequences

			Writing takes longer.
		`,
		'docs/adr/0003-move-to-sqlite/index.md': text`
			# 3. Move to SQLite

			## Status

			Proposed

			## Context

			See the [places](../0001-use-postgres/places.svg) and ADR-0002.

			## Decision

			We move to SQLite.

			## Consequences

			There is no server.
		`,
		'docs/adr/README.md': text`
			# Decisions

			- [1. Use Postgres](0001-use-postgres/index.md)
			- [2. Index by name](0002-index-by-name/index.md)
		`,
	},
	records: [
		'docs/adr/0001-use-postgres/index.md',
		'docs/adr/0002-index-by-name/index.md',
		'docs/adr/0003-move-to-sqlite/index.md',
	],
	page: 'docs/adr/README.md',
	expected: {
		new: {
			'docs/adr/0004-cache-answers/index.md': text`
				+# 4. Cache answers
				+
				+## Status
				+
				+Proposed
				+
				+## Context
				+
				+[Describe the situation that calls for a decision, and the forces that pull in different directions]
				+
				+## Decision
				+
				+We will [state the decision].
				+
				+## Consequences
				+
				+[Say what becomes easier, what becomes harder, and which risks must be watched]
			`,
		},
		status: {
			'docs/adr/0003-move-to-sqlite/index.md': text`
				-Proposed
				+Accepted
			`,
		},
		supersede: {
			'docs/adr/0003-move-to-sqlite/index.md': text`
				 Proposed

				+Supercedes [1. Use Postgres](../0001-use-postgres/index.md)
				+
			`,
			'docs/adr/0001-use-postgres/index.md': text`
				-Accepted
				+Superceded by [3. Move to SQLite](../0003-move-to-sqlite/index.md)
			`,
		},
		amend: {
			'docs/adr/0003-move-to-sqlite/index.md': text`
				 Proposed

				+Amends [1. Use Postgres](../0001-use-postgres/index.md)
				+
			`,
			'docs/adr/0001-use-postgres/index.md': text`
				 Accepted

				+Amended by [3. Move to SQLite](../0003-move-to-sqlite/index.md)
				+
			`,
		},
		unlink: {
			'docs/adr/0002-index-by-name/index.md': text`
				-Amends [1. Use Postgres](../0001-use-postgres/index.md)
				-
			`,
		},
		rename: {
			'docs/adr/0001-use-postgres/index.md': text`
				-# 1. Use Postgres
				+# 1. Use a database
			`,
			'docs/adr/0002-index-by-name/index.md': text`
				-Amends [1. Use Postgres](../0001-use-postgres/index.md)
				+Amends [1. Use a database](../0001-use-a-database/index.md)
			`,
			'docs/adr/0003-move-to-sqlite/index.md': text`
				-See the [places](../0001-use-postgres/places.svg) and ADR-0002.
				+See the [places](../0001-use-a-database/places.svg) and ADR-0002.
			`,
			'docs/adr/README.md': text`
				-- [1. Use Postgres](0001-use-postgres/index.md)
				+- [1. Use a database](0001-use-a-database/index.md)
			`,
			'docs/adr/0001-use-postgres → docs/adr/0001-use-a-database': '',
		},
		renumber: {
			'docs/adr/0002-index-by-name/index.md': text`
				-# 2. Index by name
				+# 7. Index by name
			`,
			'docs/adr/0003-move-to-sqlite/index.md': text`
				-See the [places](../0001-use-postgres/places.svg) and ADR-0002.
				+See the [places](../0001-use-postgres/places.svg) and ADR-0007.
			`,
			'docs/adr/README.md': text`
				-- [2. Index by name](0002-index-by-name/index.md)
				+- [7. Index by name](0007-index-by-name/index.md)
			`,
			'docs/adr/0002-index-by-name → docs/adr/0007-index-by-name': '',
		},
		index: {
			'docs/adr/README.md': text`
				 - [2. Index by name](0002-index-by-name/index.md)
				+- [3. Move to SQLite](0003-move-to-sqlite/index.md)
			`,
		},
	},
};
