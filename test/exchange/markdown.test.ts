import { markdownExchange } from '../../src/exchange/markdown.ts';
import { exchangeContract } from './contract.ts';

exchangeContract(markdownExchange, { runs: 300 });
