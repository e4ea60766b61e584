import type { LineMistake } from './lineMistakes.ts';

const types = /^gitGraph/i;

/** Mistakes in graphs of git that are told by their line alone, and by what Mermaid says of it. */
export const gitMistakes: readonly LineMistake[] = [
	{
		types,
		pattern: /^([ \t]*gitGraph[ \t]+)(LR|TB|TD|BT)[ \t]*:?[ \t]*$/i,
		message: 'Behind the type stands `LR:`, `TB:` or `BT:`, with a colon.',
		title: 'Write the direction with its colon',
		mend: ([, before = '', direction = '']) => `${before}${direction.toUpperCase().replace('TD', 'TB')}:`,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*)git[ \t]+(commit|branch|checkout|switch|merge|cherry-pick)\b(?![ \t]+-)(.*)$/,
		message: 'Commands stand here without `git` before them.',
		title: 'Take git out',
		mend: ([, indent = '', command = '', rest = '']) => indent + command + rest,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*)(?:git[ \t]+)?(?:checkout[ \t]+-[bB]|switch[ \t]+-[cC])[ \t]+("[^"]*"|\S+)[ \t]*$/,
		message: '`branch` begins a branch and goes on with it.',
		title: 'Write branch',
		mend: ([, indent = '', name = '']) => `${indent}branch ${name}`,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*)(?:git[ \t]+)?commit[ \t]+-a?m[ \t]+["']([^"']+)["'](.*)$/,
		message: 'The words at a commit are its id: `commit id: "first"`.',
		title: 'Write id:',
		mend: ([, indent = '', words = '', rest = '']) => `${indent}commit id: "${words}"${rest}`,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*)(?:git[ \t]+)?tag[ \t]+"?([^"\s]+)"?[ \t]*$/,
		message: 'A tag stands at a commit: `commit tag: "v1"`.',
		title: 'Write a commit with the tag',
		mend: ([, indent = '', name = '']) => `${indent}commit tag: "${name}"`,
	},
	{
		types,
		pattern: /^[ \t]*(?:git[ \t]+)?(?:pull|push|fetch|clone|init|rebase|reset|revert|stash|add|remote|log)\b/,
		message: 'Mermaid knows `commit`, `branch`, `checkout`, `merge` and `cherry-pick` alone.',
	},
	{
		types,
		pattern: /^([ \t]*(?:commit|merge)\b.*\btype:[ \t]*)(normal|reverse|highlight)\b(.*)$/i,
		message: ([, , type = '']) =>
			type === type.toUpperCase() ? undefined : 'The types of commits are written in capitals.',
		title: 'Write it in capitals',
		mend: ([, before = '', type = '', rest = '']) => before + type.toUpperCase() + rest,
		certain: true,
	},
	{
		types,
		said: /Source commit is already on current branch/,
		pattern: /^[ \t]*cherry-pick\b[^"]*("[^"]*")/,
		message: ([, id = '']) => `The commit ${id} is on this branch already.`,
	},
	{
		types,
		said: /source commit is a merge commit/,
		pattern: /^[ \t]*cherry-pick\b[^"]*("[^"]*")/,
		message: ([, id = '']) =>
			`The commit ${id} is a merge: say which of its two parents is meant, such as \`parent: "first"\`.`,
	},
	{
		types,
		pattern:
			/^([ \t]*(?:branch|checkout|switch|merge)[ \t]+)(?!\S+[ \t]+(?:order|id|tag|type|parent)[ \t])([^"\s:]+(?:[ \t]+[^"\s:]+)+)[ \t]*$/,
		message: 'A name with blanks has to stand in quotes.',
		title: 'Put the name in quotes',
		mend: ([, before = '', name = '']) => `${before}"${name}"`,
		certain: true,
	},
	{
		types,
		pattern: /^([ \t]*(?:commit|merge|cherry-pick)\b(?:[^"]|"[^"]*")*\b(?:id|tag|msg|parent):)[ \t]*([^\s":][^":]*)$/,
		message: 'This value has to stand in quotes.',
		title: 'Put it in quotes',
		mend: ([, before = '', value = '']) => `${before} "${value.trim()}"`,
		certain: true,
	},
	{
		types,
		said: /Branch to be merged .* does not exist/,
		pattern: /^[ \t]*merge[ \t]+("[^"]*"|\S+)/,
		message: ([, name = '']) => `There is no branch ${name} above: \`branch ${name}\` begins one.`,
	},
	{
		types,
		said: /branch which is not yet created/,
		pattern: /^([ \t]*)(?:checkout|switch)[ \t]+("[^"]*"|\S+)/,
		message: ([, , name = '']) => `There is no branch ${name} above: \`branch ${name}\` begins one.`,
		title: 'Begin the branch here',
		mend: ([, indent = '', name = '']) => `${indent}branch ${name}`,
	},
	{
		types,
		said: /Trying to create an existing branch/,
		pattern: /^([ \t]*)branch[ \t]+("[^"]*"|\S+)/,
		message: ([, , name = '']) => `There is a branch ${name} already: \`checkout ${name}\` goes on with it.`,
		title: 'Go on with the branch',
		mend: ([, indent = '', name = '']) => `${indent}checkout ${name}`,
	},
	{
		types,
		said: /Both branches have same head/,
		pattern: /^[ \t]*merge[ \t]+("[^"]*"|\S+)/,
		message: ([, name = '']) =>
			`The branch ${name} has no commit that is not here already: give it one before it is merged.`,
	},
	{
		types,
		said: /(?:Cannot merge branch .* into itself|Cannot merge a branch to itself)/,
		pattern: /^[ \t]*merge[ \t]+("[^"]*"|\S+)/,
		message: ([, name = '']) =>
			`The commits above are on ${name} itself: \`checkout\` the branch that it is merged into.`,
	},
	{
		types,
		said: /"cherryPick"\. Source commit id should exist/,
		pattern: /^[ \t]*cherry-pick[ \t]+.*?\bid:[ \t]*("[^"]*")/,
		message: ([, id = '']) => `There is no commit with the id ${id} above.`,
	},
];
