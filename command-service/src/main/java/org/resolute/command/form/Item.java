package org.resolute.command.form;

/**
 * One report as its sender wrote it.
 *
 * @param row where it stands in a table, as a spreadsheet counts: the header is row 1; in the other
 *     forms the lines or elements, counted from 1
 * @param text what was written, without what divides it from the next
 */
public record Item(int row, String text) {}
