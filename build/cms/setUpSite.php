<?php
/* Run once by PHP's command line: installs the site of the tests and prints its accounts as JSON. argv: site folder. */

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

add_filter('pre_wp_mail', '__return_true');
wp_install('Site of the tests', 'admin', 'admin@example.test', true, '', bin2hex(random_bytes(12)));
update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
// never UTC: a mistake between the site's time and universal time must show
update_option('timezone_string', 'Europe/Berlin');

$accounts = [];
foreach (['admin', 'editor', 'author', 'contributor'] as $role) {
	if ('admin' !== $role) {
		wp_insert_user([
			'user_login' => $role,
			'user_pass' => bin2hex(random_bytes(12)),
			'user_email' => "$role@example.test",
			'role' => $role,
			'display_name' => ucfirst($role) . ' Person',
		]);
	}
	$user = get_user_by('login', $role);
	list($password) = WP_Application_Passwords::create_new_application_password($user->ID, ['name' => 'depeche']);
	$accounts[$role] = ['user' => $role, 'secret' => $password];
}
echo json_encode($accounts);
