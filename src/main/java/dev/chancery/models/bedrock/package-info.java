/** Amazon Bedrock: Converse and ConverseStream. The only place that knows the AWS SDK. */
@NullMarked
package dev.chancery.models.bedrock;

import org.jspecify.annotations.NullMarked;
