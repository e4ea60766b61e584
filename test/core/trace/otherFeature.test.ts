import assert from 'node:assert/strict';
import { withoutCode } from '../../../src/core/trace/codeSpans.ts';
import { namesOtherFeature, namesOtherFolder } from '../../../src/core/trace/otherFeature.ts';

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
