import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { readDelta } from '../../../src/core/openspec/readDelta.ts';
import { readSource } from '../../../src/core/openspec/source.ts';
import { readOpenSpec } from '../../../src/core/trace/openspec/openspec.ts';
import { checkText, told } from '../rules/checkText.ts';

const specPath = 'openspec/specs/fax/spec.md';
const deltaPath = 'openspec/changes/a/specs/fax/spec.md';
const purpose =
	'本规范描述传真的发送与接收，供前台和后台的工作人员使用，并说明哪些内容不属于传真的范围，例如电子邮件、短信以及即时消息等。';
const scenario = '#### 场景：一页\n\n- **当** 发送一页\n- **那么** 收到一页\n';

async function openSpecFindings(path: string, text: string): Promise<string[]> {
	return told((await checkText(path, text)).filter(({ rule }) => rule.startsWith('openspec/')));
}

describe("the words of OpenSpec's edition in Chinese", () => {
	it('are read in a specification whose requirements are called so', async () => {
		const text = `# 传真\n\n## 目的\n\n${purpose}\n\n## 需求\n\n### 需求：发送\n\n系统必须发送传真。\n\n${scenario}\n### Requirement: 接收\n\n系统 SHALL 接收传真。\n\n${scenario}`;
		assert.deepEqual(await openSpecFindings(specPath, text), []);
		const found = await openSpecFindings(specPath, text.replace('系统必须发送传真。', '系统发送传真。'));
		assert.equal(found.length, 1);
		assert.match(found.join(), /does not say SHALL or MUST/);
		assert.equal((await openSpecFindings(specPath, text.replace(scenario, ''))).length, 1);
	});

	it('are read in a delta, in lists too', async () => {
		const text = [
			`## 新增需求\n\n### 需求：发送\n\n系统禁止丢失传真。\n\n${scenario}`,
			`## 修改需求\n\n### 需求:接收\n\n系统必须接收传真。\n\n${scenario}`,
			'## 移除需求\n\n- `### 需求：转发`\n',
			'## 重命名需求\n\n- FROM: `### 需求：打印`\n- TO: `### 需求：打印一页`\n',
		].join('\n');
		// There is no specification beside it
		const found = await openSpecFindings(deltaPath, text);
		assert.ok(found.every((line) => line.startsWith('openspec/unarchivable')));
		const document = parseDocument(deltaPath, text);
		const { added, modified, removed, renamed } = readDelta(readSource(document.lines));
		assert.deepEqual(
			[added, modified, removed, renamed.map(({ to }) => to)].map(([one]) => one?.name),
			['发送', '接收', '转发', '打印一页'],
		);
		const { definitions } = readOpenSpec(document);
		assert.deepEqual(
			definitions.map(({ type, id, operation }) => `${type} ${id} ${operation}`),
			[
				'requirement 发送 added',
				'scenario 一页 added',
				'requirement 接收 modified',
				'scenario 一页 modified',
				'requirement 打印一页 renamed',
			],
		);
		assert.deepEqual(
			definitions.map(({ idRange }) => document.lines.slice(idRange)),
			['发送', '一页', '接收', '一页', '打印一页'],
		);
	});

	it('are slips where only sections or only requirements have them', async () => {
		const english = `### Requirement: 发送\n\n系统 SHALL 发送传真。\n\n${scenario}`;
		assert.match((await openSpecFindings(deltaPath, `## 新增需求\n\n${english}`)).join(), /nothing is done with it/);
		assert.match(
			(await openSpecFindings(specPath, `## 目的\n\n${purpose}\n\n## 需求\n\n${english}`)).join(),
			/no heading "Purpose"/,
		);
		const half = `## ADDED Requirements\n\n### 需求：发送\n\n系统必须发送传真。\n\n${scenario}`;
		assert.match((await openSpecFindings(deltaPath, half)).join(), /passes over this heading/);
	});
});
