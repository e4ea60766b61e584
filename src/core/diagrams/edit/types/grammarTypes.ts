import type { DiagramType } from './diagramType.ts';

/** Types that draw grammars. */
export const grammarTypes: readonly DiagramType[] = [
	{
		id: 'railroad',
		name: 'Railroad Diagram',
		about: 'A grammar, written as calls',
		keyword: 'railroad-beta',
		snippet: `railroad-beta
	\${1:greeting} = sequence(terminal("\${2:hello}"), nonterminal("\${3:name}")) ;`,
	},
	{
		id: 'railroad-ebnf',
		name: 'Railroad Diagram of EBNF',
		about: 'A grammar in EBNF',
		keyword: 'railroad-ebnf-beta',
		snippet: `railroad-ebnf-beta
	\${1:greeting} = "\${2:hello}" , \${3:name} ;
	$3 = letter , { letter } ;`,
	},
	{
		id: 'railroad-abnf',
		name: 'Railroad Diagram of ABNF',
		about: 'A grammar in ABNF',
		keyword: 'railroad-abnf-beta',
		snippet: `railroad-abnf-beta
	\${1:greeting} = "\${2:hello}" \${3:name} ;
	$3 = 1*letter ;`,
	},
	{
		id: 'railroad-peg',
		name: 'Railroad Diagram of PEG',
		about: 'A parsing expression grammar',
		keyword: 'railroad-peg-beta',
		snippet: `railroad-peg-beta
	\${1:greeting} <- "\${2:hello}" \${3:name} ;
	$3 <- letter+ ;`,
	},
];
