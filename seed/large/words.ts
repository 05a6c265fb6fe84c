const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

/** What the organization works on: what roles, teams and rare skills are about. */
export const FIELDS = words(`rail freight, river transport, district heating, wind farms, solar roofs, drinking water,
  waste water, tunnels, bridges, dikes, harbors, airports, tram lines, bus fleets, cycle paths, street lighting,
  hospitals, care homes, pharmacies, laboratories, schools, libraries, museums, sports halls, public housing, offices,
  city parks, forests, food markets, cold stores, paper mills, steel works, glass works, textiles, recycling, chemicals,
  batteries, data centers, call centers, mobile networks, payments, pensions, insurance, customs, parcels, warehouses,
  machine tools, medical devices`)

/** What families of roles do. */
export const FUNCTIONS = words(`Operations, Maintenance, Customer service, Planning, Engineering, Finance, Quality,
  Safety, Purchasing, Logistics, Software, Data, Security, People, Communication, Legal, Sales, Research, Design,
  Laboratory, Projects, Facilities, Energy, Environment, Training, Audit, Strategy, Inspection, Construction, Support,
  Billing, Treasury, Partnerships, Product, Mapping, Records, Health, Catering, Fleet, Archives`)

/**
 * What people are within a family, with the grade of the role; the first ones are in every family, however small.
 * A lead leads a team, a manager and a head lead leads.
 */
export const PROFESSIONS: readonly { readonly name: string; readonly grade: number; readonly leads: boolean }[] = [
  { name: 'specialist', grade: 5, leads: false },
  { name: 'team lead', grade: 7, leads: true },
  { name: 'assistant', grade: 2, leads: false },
  { name: 'engineer', grade: 6, leads: false },
  { name: 'planner', grade: 4, leads: false },
  { name: 'manager', grade: 8, leads: true },
  { name: 'officer', grade: 3, leads: false },
  { name: 'analyst', grade: 5, leads: false },
  { name: 'coordinator', grade: 6, leads: false },
  { name: 'technician', grade: 4, leads: false },
  { name: 'adviser', grade: 5, leads: false },
  { name: 'head', grade: 9, leads: true },
]

/** What one can do with a thing. */
export const VERBS = words(`plan, test, repair, inspect, price, draw, model, calibrate, clean, assemble, negotiate,
  document, audit, forecast, schedule, install, tune, restore, map, measure, compare, explain, archive, license`)

/** Things that rare skills are about. */
export const THINGS =
  words(`pumps, valves, contracts, routes, tariffs, timetables, forecasts, drawings, sensors, cables,
  claims, invoices, budgets, shifts, permits, samples, models, forms, ledgers, catalogs, manuals, stocks, signals,
  boilers, filters, switches, labels, dashboards, interfaces, scripts, campaigns, interviews, surveys, tenders,
  workshops, inventories, gearboxes, turbines, elevators, meters`)

export const PLACES = words(`Antwerp, Ghent, Bruges, Leuven, Mechelen, Hasselt, Genk, Kortrijk, Ostend, Aalst, Brussels,
  Namur, Liège, Mons, Charleroi, Tournai, Arlon, Verviers, Turnhout, Roeselare, Dendermonde, Diest, Tienen, Wavre`)

/** The same word with a capital. */
export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
