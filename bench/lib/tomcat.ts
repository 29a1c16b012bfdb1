import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Spawned, startProcess } from './spawned.ts';

/** Of Debian's package tomcat10-common. */
const HOME = '/usr/share/tomcat10';

/** Null when Tomcat 10 and Java are here; otherwise what to install. */
export const tomcatMissing = (): string | null =>
  existsSync(path.join(HOME, 'bin/bootstrap.jar')) && existsSync('/usr/bin/java')
    ? null
    : 'Tomcat 10 is not here and was left out: install Debian’s tomcat10-common and a Java';

/** An empty Tomcat: one connector, one page served by its own default servlet. */
export async function startTomcat(base: string, port: number): Promise<Spawned> {
  await mkdir(path.join(base, 'conf'), { recursive: true });
  await mkdir(path.join(base, 'temp'), { recursive: true });
  await mkdir(path.join(base, 'webapps/ROOT/WEB-INF'), { recursive: true });
  await writeFile(
    path.join(base, 'conf/server.xml'),
    `<Server port="-1"><Service name="Catalina"><Connector port="${port}" address="127.0.0.1"/>
     <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps"/></Engine></Service></Server>`,
  );
  await writeFile(
    path.join(base, 'webapps/ROOT/WEB-INF/web.xml'),
    `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
     <servlet><servlet-name>default</servlet-name><servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class></servlet>
     <servlet-mapping><servlet-name>default</servlet-name><url-pattern>/</url-pattern></servlet-mapping></web-app>`,
  );
  await writeFile(path.join(base, 'webapps/ROOT/index.html'), '<!doctype html><title>ok</title>');
  const jars = ['bootstrap.jar', 'tomcat-juli.jar'].map((jar) => path.join(HOME, 'bin', jar)).join(':');
  return startProcess('/usr/bin/java', [
    `-Dcatalina.home=${HOME}`,
    `-Dcatalina.base=${base}`,
    `-Djava.io.tmpdir=${path.join(base, 'temp')}`,
    '-cp',
    jars,
    'org.apache.catalina.startup.Bootstrap',
    'start',
  ]);
}
