/**
 * Pages for people: what every page has in common. Each page is a folder of its own below this one,
 * and a folder of the same name among the resources holds its template and its words.
 *
 * <p>In: a browser's request. Out: HTML, rendered here, made of answers of the public routes and of
 * nothing else: {@link org.resolute.query.pages.Visit#ask} asks a route in this process as whoever
 * asks for the page, past the same gate, so a page can show nothing the routes do not. Choices lie
 * in cookies, the rest in addresses; nothing is kept here, so a crash means nothing.
 *
 * <p>A new page: a constant of {@link org.resolute.query.pages.Tab} if it belongs into the
 * navigation, a controller that makes a {@link org.resolute.query.pages.Visit} and hands a model to
 * {@link org.resolute.query.pages.Pages#show}, a template {@code page.html}, its {@code
 * words_vi.properties} and {@code words_en.properties}, and a journey in {@code infra} that looks
 * at it.
 */
@NullMarked
package org.resolute.query.pages;

import org.jspecify.annotations.NullMarked;
