/** The account to which the settings give a password. */
export const operatorId = 'operator';
