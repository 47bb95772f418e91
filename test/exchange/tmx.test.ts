import { tmxExchange } from '../../src/exchange/tmx.ts';
import { exchangeContract } from './contract.ts';
import { inXml } from './in-xml.ts';

exchangeContract(tmxExchange, { held: inXml, holds: ({ target }) => target !== '' });
