import assert from 'node:assert/strict';
import { regenerateIndex } from '../../../src/core/adr/indexPage/indexPage.ts';
import type { WorkspaceChange } from '../../../src/core/workspace/change.ts';
import { adrDialects } from '../../support/adrDialects/adrDialects.ts';
import { changeBy } from '../../support/adrDialects/carryOut.ts';
import type { DialectCase, Operation } from '../../support/adrDialects/dialectCase.ts';
import { otherNumber, otherTitle, today } from '../../support/adrDialects/dialectCase.ts';
import { carriedOut } from '../../support/adrDialects/lineNotation.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';
import { indexPermission } from '../../support/diffJudge/indexPermission.ts';
import { judge, type Permission } from '../../support/diffJudge/judge.ts';
import { lineDiff } from '../../support/diffJudge/lineDiff.ts';
import { namePermission, placeOf } from '../../support/diffJudge/namePermissions.ts';
import {
	linkPermission,
	statusPermission,
	supersedePermission,
	unlinkPermission,
} from '../../support/diffJudge/permissions.ts';

type Files = Readonly<Record<string, string>>;

/** What an operation of the table may change in the records of a dialect. */
function permissionFor(dialect: DialectCase, operation: Operation, { renames }: WorkspaceChange): Permission {
	const { records } = repositoryOf(dialect.files);
	const [first, second, third] = dialect.records.map((path) => records.find((one) => one.path === path));
	const older = records.find(({ path }) => path === (dialect.older ?? dialect.records[0]));
	assert.ok(first && second && third && older);
	const [label = 'Amends', reverse = 'Amended by'] = dialect.amends ?? [];
	const place = (one: typeof first) => renames[0]?.to ?? placeOf(one);
	const page = dialect.page ?? '';
	const permissions: Record<Operation, () => Permission> = {
		new: () => assert.fail('a new record is no difference'),
		status: () => statusPermission(third, 'accepted', today),
		supersede: () => supersedePermission(third, older, today),
		amend: () => linkPermission({ source: third, target: older, label, reverse }),
		unlink: () => unlinkPermission(second, first),
		rename: () => namePermission({ record: first, title: otherTitle, number: first.name.number, place: place(first) }),
		renumber: () => namePermission({ record: second, title: second.title, number: otherNumber, place: place(second) }),
		index: () => indexPermission(page, dialect.files[page] ?? '', records),
	};
	return permissions[operation]();
}

const refused = (before: Files, after: Files, permission: Permission) =>
	judge(before, after, permission).filter(({ reason }) => reason === undefined);

describe('the judge of differences', () => {
	for (const dialect of adrDialects) {
		it(`gives a reason for each line that an operation changes: ${dialect.name}`, async () => {
			for (const [operation, expected] of Object.entries(dialect.expected) as [Operation, object][]) {
				if (operation !== 'new' && !(expected instanceof RegExp)) {
					const change = await changeBy(repositoryOf(dialect.files), dialect, operation);
					const permission = permissionFor(dialect, operation, change);
					const after = carryOut(dialect.files, change);
					assert.deepEqual(refused(dialect.files, after, permission), [], operation);
					refusesMore(dialect.files, after, permission, operation);
				}
			}
		});
	}

	/** One byte more, one line more or one less, anywhere: it is seen. */
	function refusesMore(before: Files, after: Files, permission: Permission, what: string): void {
		for (const [path, text] of Object.entries(after).filter(([path, text]) => before[path] !== text)) {
			const old = new Set(before[path]?.match(/[^\n]*\n/g));
			const lines = text.match(/[^\n]*\n/g) ?? [];
			for (const [i, line] of lines.entries()) {
				const others: readonly (readonly string[])[] = [
					[`x${line}`],
					[line.replace(/(\r?\n)$/, '.$1')],
					[line.replace(/(\r?\n)$/, ' $1')],
					...(what === 'unlink' ? [] : [[line, '\n']]),
					[line, 'Accept it.\n'],
					...(line.trim() === ''
						? []
						: [
								[/^[\x20-\x2F\x3A-\x7E]/.test(line) ? line.slice(1) : `x${line}`],
								[line.replace(/\r?\n$/, (end) => (end === '\n' ? '\r\n' : '\n'))],
							]),
					...(line.trim() !== '' && old.has(line) ? [[]] : []),
				];
				for (const other of others) {
					const spoilt = { ...after, [path]: [...lines.slice(0, i), ...other, ...lines.slice(i + 1)].join('') };
					assert.notDeepEqual(
						refused(before, spoilt, permission),
						[],
						`${what}: ${path}:${i + 1} ${JSON.stringify(other)}`,
					);
				}
			}
		}
	}

	it('refuses a file that is made, and one that is gone or moved elsewhere', async () => {
		const [dialect] = adrDialects;
		assert.ok(dialect);
		const before = dialect.files;
		const change = await changeBy(repositoryOf(before), dialect, 'rename');
		const permission = permissionFor(dialect, 'rename', change);
		const after = carryOut(before, change);
		const [from = '', to = ''] = change.renames.flatMap((one) => [one.from, one.to]);
		const { [to]: moved = '', ...rest } = after;
		assert.ok(from !== '' && moved !== '');
		for (const wrong of [{ ...after, 'x.md': '' }, rest, { ...rest, 'doc/adr/0009-use-a-database.md': moved }]) {
			assert.notDeepEqual(refused(before, wrong, permission), []);
		}
		const elsewhere = { ...change, renames: [{ from, to: 'doc/adr/0002-use-a-database.md' }] };
		assert.notDeepEqual(refused(before, carryOut(before, elsewhere), permissionFor(dialect, 'rename', elsewhere)), []);
	});

	it('refuses an index row that its record does not have', async () => {
		const [dialect] = adrDialects;
		assert.ok(dialect?.page);
		const repository = repositoryOf(dialect.files);
		const after = carryOut(dialect.files, await regenerateIndex(repository, dialect.page));
		const permission = indexPermission(dialect.page, dialect.files[dialect.page] ?? '', repository.records);
		assert.deepEqual(refused(dialect.files, after, permission), []);
		const wrong = after[dialect.page]?.replace('Move to SQLite', 'Stay') ?? '';
		assert.equal(refused(dialect.files, { ...after, [dialect.page]: wrong }, permission).length, 1);
	});
});

describe('the difference of two texts', () => {
	it('has the lines that went and came, with their line ends', () => {
		assert.deepEqual(lineDiff('a\nb\nc\n', 'a\nc\nd'), [
			{ removed: ['b\n'], added: [], above: 'a\n', below: 'c\n', lastText: 'a\n' },
			{ removed: [], added: ['d'], above: 'c\n', below: undefined, lastText: 'c\n' },
		]);
		assert.deepEqual(lineDiff('a\r\n', 'a\n'), [
			{ removed: ['a\r\n'], added: ['a\n'], above: undefined, below: undefined, lastText: undefined },
		]);
		assert.deepEqual(lineDiff('a\nb', 'a\nb'), []);
	});
});

describe('changes written as lines', () => {
	it('are carried out at the one place where they fit', () => {
		assert.equal(carriedOut('a\nb\na\nc\n', ' b\n-a\n+A\n+B\n'), 'a\nb\nA\nB\nc\n');
		assert.equal(carriedOut('a\r\nb\r\n', '-a\n…\n b\n+c\n'), 'b\r\nc\r\n');
		assert.throws(() => carriedOut('a\nb\na\n', '-a\n'), /2 places/);
		assert.throws(() => carriedOut('a\n', '-b\n'), /0 places/);
		assert.throws(() => carriedOut('a\nb\n', '-b\n…\n-a\n'), /1 places/);
	});
});
