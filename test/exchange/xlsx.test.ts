import { xlsxExchange } from '../../src/exchange/xlsx.ts';
import { exchangeContract, heldByXml } from './contract.ts';

exchangeContract(xlsxExchange, { held: heldByXml });
