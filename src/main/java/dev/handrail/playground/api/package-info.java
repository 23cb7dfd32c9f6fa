/** The HTTP interface of the page. It reaches the bot as Teams does, through its endpoint, and in no other way. */
@NullMarked
package dev.handrail.playground.api;

import org.jspecify.annotations.NullMarked;
