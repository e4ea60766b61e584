import assert from 'node:assert/strict';
import { withoutCode } from '../../../src/core/trace/codeSpans.ts';
import { namesOtherFeature, namesOtherFolder, partsOfOtherFeatures } from '../../../src/core/trace/otherFeature.ts';

describe('a line', () => {
	it('names another feature of spec-kit by its folder', () => {
		const names = (line: string): boolean => namesOtherFeature(line, 'specs/001-parcel-pickup/tasks.md');
		for (const line of [
			'FR-001 of 002-guest-login',
			'see specs/002-auth/spec.md',
			'see ../002-auth',
			'001-parcel-pickup and 002-guest-login',
			'(002-a1-b2)',
		]) {
			assert.ok(names(line), line);
		}
		for (const line of [
			'FR-001 of 001-parcel-pickup',
			'see 002-auth',
			'in 1002-guest-login',
			'x-002-guest-login',
			'see docs/002-auth',
			'see myspecs/002-auth',
			'FR-002-guest',
			'a 002-Guest-login',
			'see specs/002-auth_old',
		]) {
			assert.ok(!names(line), line);
		}
	});

	it('has ids beside the number of another feature of spec-kit, and others', () => {
		const parts = (line: string): string[] =>
			partsOfOtherFeatures(line, 0, 'specs/005-pay/spec.md').map(({ start, end }) =>
				line.slice(start.character, end.character),
			);
		for (const [line, expected] of [
			['MUST do FR-001 (closes 004 FR-022).', '004 FR-022'],
			['FR-001 (spec 004 FR-022)', 'spec 004 FR-022'],
			['FR-001, see feature 104, FR-022 and FR-023', 'feature 104, FR-022 and FR-023'],
			['FR-003 and FR-022 of spec 004', 'FR-003 and FR-022 of spec 004'],
			['FR-003, FR-022 from 004-ship', 'FR-022 from 004-ship'],
			['FR-022 (004), FR-002', 'FR-022 (004)'],
			['[004:FR-022]', '004:FR-022'],
			['- spec-004 FR-022', 'spec-004 FR-022'],
			['See Specification **004** §US2', 'Specification **004** §US2'],
			["Feature 004's FR-022, FR-001", "Feature 004's FR-022, FR-001"],
			['**FR-002**: as 004-ship FR-022', '004-ship FR-022'],
			['User Story 2 of feature #004', 'User Story 2 of feature #004'],
		] as const) {
			assert.deepEqual(parts(line), [expected], line);
		}
		for (const line of [
			'see spec 005 FR-022, FR-002 of 005-pay',
			'the page 404 FR-022',
			'per ADR 004 (FR-022), migration 004: FR-002',
			'FR-003, 004, FR-005',
			'FR-003/004 and FR-005',
			'001 FR-001',
			'in 100 FR-002 cases, 256-bit FR-003',
			'Spec §FR-006, FR-011',
			'SC-002 of 100 orders, SC-003 in 0.012 s, SC-004 (100%)',
			'as FR-001 and 004 (FR-003) say',
			'implements FR-001, 002 and 003: US2',
			'FR-001 or 002: FR-003',
			'FR-002 in 004.md',
			'aspect 004 FR-001',
		]) {
			assert.deepEqual(parts(line), [], line);
		}
	});

	it('has ids that are said to be of a PRD, or stand beside another ticket where folders are called by theirs', () => {
		const parts = (line: string, path = 'specs/GEN-30_default/spec.md'): string[] =>
			partsOfOtherFeatures(line, 0, path).map(({ start, end }) => line.slice(start.character, end.character));
		for (const [line, expected] of [
			['FR-001, see FR-03 del PRD', 'FR-03 del PRD'],
			['*(FR-01 y FR-02 del PRD, RF-32)*', 'FR-01 y FR-02 del PRD'],
			['AC-07/AC-08 of the PRD, FR-002', 'AC-07/AC-08 of the PRD'],
			['FR-007 as PRD:AC-09 says', 'PRD:AC-09'],
			['both GEN-24 (User Story 3, Scenario 3) and FR-001', 'GEN-24 (User Story 3'],
			["GEN-24's FR-005/FR-006 are gone, FR-001", "GEN-24's FR-005/FR-006"],
		] as const) {
			assert.deepEqual(parts(line), [expected], line);
		}
		for (const line of [
			'GEN-30 FR-001',
			'GEN-24 and FR-001',
			'AES-256 FR-001',
			'the PRD, FR-001',
			'FR-001 of the PRDS',
		]) {
			assert.deepEqual(parts(line), [], line);
		}
		assert.deepEqual(parts('GEN-24 FR-005', 'specs/001-ship/spec.md'), []);
		assert.deepEqual(parts('FR-03 of the PRD', 'docs/prd/spec.md'), []);
	});

	it('has ids beside the number of its own feature, whatever its folder is called', () => {
		for (const [folder, number, others] of [
			['0005-ship', '005', 0],
			['feature-004-ship', '004', 0],
			['feature-004-ship', '005', 1],
			['005-top-4-lists', '004', 1],
			['0045-ship', '004', 1],
		] as const) {
			const line = `- [ ] T001 [US1] Ship (spec ${number} FR-001)`;
			assert.equal(partsOfOtherFeatures(line, 0, `specs/${folder}/tasks.md`).length, others, `${folder} ${number}`);
		}
	});

	it('names another feature of Kiro by a path into its folder', () => {
		const names = (line: string): boolean => namesOtherFolder(line, '.kiro/specs/parcel/tasks.md');
		for (const line of [
			'see .kiro/specs/till/design.md',
			'[a](../till/requirements.md)',
			'(specs/till)',
			'specs/till',
			'`specs/till`',
			'../parcel/a.md and ../till/a.md',
		]) {
			assert.ok(names(line), line);
		}
		for (const line of [
			'see .kiro/specs/parcel/design.md',
			'[a](../parcel/requirements.md)',
			'../till.md',
			'../../till/a.md',
			'myspecs/till/a',
			'specs/till.md',
			'specs/*',
			'specs till',
		]) {
			assert.ok(!names(line), line);
		}
	});

	it('has no ids in its code, but one alone is an id', () => {
		const words = (line: string): string => withoutCode(() => line)(0);
		for (const [line, expected] of [
			['FR-001 in no code', 'FR-001 in no code'],
			['as `FR-001` says', 'as `FR-001` says'],
			['as `[US1]` and ` FR-2 ` say', 'as `[US1]` and ` FR-2 ` say'],
			['as `FR-001, FR-002` says', 'as `              ` says'],
			['``a `FR-001` b`` FR-002', '``            `` FR-002'],
			['`FR-001 FR-002', '`FR-001 FR-002'],
			['``FR-001 x` a b `x y`', '``FR-001 x`     `x y`'],
			['`a b` FR-001 `c d`', '`   ` FR-001 `   `'],
		] as const) {
			assert.equal(words(line), expected, line);
		}
	});
});
