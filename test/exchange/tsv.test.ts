import { tsvExchange } from '../../src/exchange/tsv.ts';
import { exchangeContract } from './contract.ts';

exchangeContract(tsvExchange, { namesArticle: false });
