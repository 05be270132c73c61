<?php
/**
 * Plugin Name: Depeche bridge
 * Description: Makes stories that come from Depeche safe against doubles and lost edits. Optional: without it the desk looks before it writes.
 * Version: 1.0.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 */

if (!defined('ABSPATH')) {
	exit;
}

/** The story's id, kept with the post and readable by those who may edit it. */
const DEPECHE_STORY = 'depeche_story';

add_action('init', function () {
	register_post_meta('post', DEPECHE_STORY, [
		'single' => true,
		'type' => 'string',
		'show_in_rest' => true,
		'auth_callback' => function ($allowed, $key, $post_id) {
			return current_user_can('edit_post', $post_id);
		},
	]);
});

/** Tells a desk that the plugin is here. */
add_action('rest_api_init', function () {
	register_rest_route('depeche/v1', '/status', [
		'methods' => 'GET',
		'callback' => function () {
			return ['version' => '1.0.0'];
		},
		'permission_callback' => '__return_true',
	]);
});

/** A lock of the database's, which falls by itself with the request's connection. */
function depeche_lock($name) {
	global $wpdb;
	return '1' === $wpdb->get_var($wpdb->prepare('SELECT GET_LOCK(%s, 10)', 'depeche_' . md5($name)));
}

function depeche_busy() {
	return new WP_Error('depeche_busy', 'Another request for this story is under way.', ['status' => 503]);
}

/** One post for each story, and no write over a post that changed since the desk read it. */
add_filter('rest_pre_insert_post', function ($post, $request) {
	if (is_wp_error($post)) {
		return $post;
	}
	$expected = $request['depeche_if_modified'];
	if (!empty($post->ID)) {
		if (!$expected) {
			return $post;
		}
		if (!depeche_lock('post ' . $post->ID)) {
			return depeche_busy();
		}
		clean_post_cache($post->ID);
		$there = str_replace(' ', 'T', get_post($post->ID)->post_modified_gmt);
		return $there === $expected
			? $post
			: new WP_Error('depeche_conflict', 'The post changed since it was read.', ['status' => 409]);
	}
	$story = $request[DEPECHE_STORY];
	if (!is_string($story) || '' === $story) {
		return $post;
	}
	if (!depeche_lock('story ' . $story)) {
		return depeche_busy();
	}
	$known = get_posts([
		'post_type' => 'post',
		'post_status' => ['publish', 'future', 'draft', 'pending', 'private'],
		'meta_key' => DEPECHE_STORY,
		'meta_value' => $story,
		'fields' => 'ids',
		'numberposts' => 1,
	]);
	return $known ? new WP_Error('depeche_exists', 'This story has a post.', ['status' => 409, 'post_id' => $known[0]]) : $post;
}, 10, 2);

/** Notes the story with the new post while the lock is still held. */
add_action('rest_insert_post', function ($post, $request, $creating) {
	$story = $request[DEPECHE_STORY];
	if ($creating && is_string($story) && preg_match('/^[0-9a-f-]{36}$/', $story)) {
		update_post_meta($post->ID, DEPECHE_STORY, $story);
	}
}, 10, 3);
