import type { DialectCase } from './dialectCase.ts';
import { text } from './lineNotation.ts';

export const translated: DialectCase = {
	name: 'adr-tools in Chinese',
	files: {
		'doc/adr/0001-使用-postgres.md': text`
			# 1. 使用 Postgres

			日期: 2024-01-15

			## 状态

			已接受

			被修订 [2. 按名称索引](0002-按名称索引.md)

			## 背景

			数据分散在各处。

			## 决策

			使用 Postgres。

			## 后果

			多一台服务器。
		`,
		'doc/adr/0002-按名称索引.md': text`
			# 2. 按名称索引

			日期: 2024-02-20

			## 状态

			已接受

			修订 [1. 使用 Postgres](0001-使用-postgres.md)

			## 背景

			搜索很慢。

			## 决策

			按名称索引。

			## 后果

			写入变慢。
		`,
		'doc/adr/0003-迁移到-sqlite.md': text`
			# 3. 迁移到 SQLite

			日期: 2024-03-31

			## 状态

			提议

			## 背景

			我们[使用 Postgres](0001-使用-postgres.md)，见 ADR-0002。

			## 决策

			迁移到 SQLite。

			## 后果

			不需要服务器。
		`,
		'doc/adr/README.md': text`
			# 决策

			- [1. 使用 Postgres](0001-使用-postgres.md)：已接受
			- [2. 按名称索引](0002-按名称索引.md)：已接受
		`,
	},
	records: ['doc/adr/0001-使用-postgres.md', 'doc/adr/0002-按名称索引.md', 'doc/adr/0003-迁移到-sqlite.md'],
	page: 'doc/adr/README.md',
	amends: ['修订', '被修订'],
	expected: {
		new: {
			'doc/adr/0004-cache-answers.md': text`
				+# 4. Cache answers
				+
				+日期: 2024-06-01
				+
				+## 状态
				+
				+提议
				+
				+## 背景
				+
				+TODO: 背景
				+
				+## 决策
				+
				+TODO: 决策
				+
				+## 后果
				+
				+TODO: 后果
			`,
		},
		status: {
			'doc/adr/0003-迁移到-sqlite.md': text`
				-提议
				+已接受
			`,
		},
		supersede: {
			'doc/adr/0003-迁移到-sqlite.md': text`
				 提议

				+取代 [1. 使用 Postgres](0001-使用-postgres.md)
				+
			`,
			'doc/adr/0001-使用-postgres.md': text`
				-已接受
				-
				 被修订 [2. 按名称索引](0002-按名称索引.md)

				+被取代 [3. 迁移到 SQLite](0003-迁移到-sqlite.md)
				+
			`,
		},
		amend: {
			'doc/adr/0003-迁移到-sqlite.md': text`
				 提议

				+修订 [1. 使用 Postgres](0001-使用-postgres.md)
				+
			`,
			'doc/adr/0001-使用-postgres.md': text`
				 被修订 [2. 按名称索引](0002-按名称索引.md)

				+被修订 [3. 迁移到 SQLite](0003-迁移到-sqlite.md)
				+
			`,
		},
		unlink: {
			'doc/adr/0002-按名称索引.md': text`
				-修订 [1. 使用 Postgres](0001-使用-postgres.md)
				-
			`,
			'doc/adr/0001-使用-postgres.md': text`
				-被修订 [2. 按名称索引](0002-按名称索引.md)
				-
			`,
		},
		rename: {
			'doc/adr/0001-使用-postgres.md → doc/adr/0001-use-a-database.md': text`
				-# 1. 使用 Postgres
				+# 1. Use a database
			`,
			'doc/adr/0002-按名称索引.md': text`
				-修订 [1. 使用 Postgres](0001-使用-postgres.md)
				+修订 [1. Use a database](0001-use-a-database.md)
			`,
			'doc/adr/0003-迁移到-sqlite.md': text`
				-我们[使用 Postgres](0001-使用-postgres.md)，见 ADR-0002。
				+我们[Use a database](0001-use-a-database.md)，见 ADR-0002。
			`,
			'doc/adr/README.md': text`
				-- [1. 使用 Postgres](0001-使用-postgres.md)：已接受
				+- [1. Use a database](0001-use-a-database.md)：已接受
			`,
		},
		renumber: {
			'doc/adr/0002-按名称索引.md → doc/adr/0007-按名称索引.md': text`
				-# 2. 按名称索引
				+# 7. 按名称索引
			`,
			'doc/adr/0001-使用-postgres.md': text`
				-被修订 [2. 按名称索引](0002-按名称索引.md)
				+被修订 [7. 按名称索引](0007-按名称索引.md)
			`,
			'doc/adr/0003-迁移到-sqlite.md': text`
				-我们[使用 Postgres](0001-使用-postgres.md)，见 ADR-0002。
				+我们[使用 Postgres](0001-使用-postgres.md)，见 ADR-0007。
			`,
			'doc/adr/README.md': text`
				-- [2. 按名称索引](0002-按名称索引.md)：已接受
				+- [7. 按名称索引](0007-按名称索引.md)：已接受
			`,
		},
	},
};
