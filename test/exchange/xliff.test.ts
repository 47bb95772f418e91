import { xliffExchange } from '../../src/exchange/xliff.ts';
import { exchangeContract } from './contract.ts';
import { inXml } from './in-xml.ts';

exchangeContract(xliffExchange, { held: inXml });
