import { docxExchange } from '../../src/exchange/docx.ts';
import { exchangeContract, heldByXml } from './contract.ts';

exchangeContract(docxExchange, { held: heldByXml });
