package org.resolute.events;

/** What a unit is; all but the first stand at district level without a territory of their own. */
public enum UnitKind {
    TERRITORIAL,
    POLICE,
    BORDER_GUARD,
    MILITARY,
    AGENCIES_ENTERPRISES_BLOC,
    OTHER
}
